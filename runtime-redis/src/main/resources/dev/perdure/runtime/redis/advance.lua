#!lua flags=allow-oom
--[[
  Writes something that changes nothing, so that a WAIT which follows on the same connection waits for all that the
  server has now.

  KEYS  some of one slot, with a hash among them if there is anything to wait for

  Returns 1, or 0 if it found nothing to write.
]]
for _, key in ipairs(KEYS) do
  if redis.call('TYPE', key).ok == 'hash' then
    for _, field in ipairs({'nonce', 'n', 'tok', 'id'}) do
      local value = redis.call('HGET', key, field)
      if value then
        redis.call('HSET', key, field, value)
        return 1
      end
    end
  end
end
return 0
