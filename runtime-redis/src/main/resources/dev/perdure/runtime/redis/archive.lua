#!lua flags=allow-oom
--[[
  Puts histories of instances that have ended into a smaller form. Those whose instance or history is not as it was when
  it was read stay as they are.

  KEYS[1]  meta hash   KEYS[2..]  for each history: instance hash, history stream, archive
  ARGV[1]  up to which end of an instance histories are archived now
  ARGV[2..]  for each history: token of the instance, number of entries, archive

  Returns how many were archived.
]]
-- A key of a wrong type fails here, before anything is written.
redis.call('HLEN', KEYS[1])

local function isUnchanged(at)
  local token = redis.pcall('HGET', KEYS[at], 'tok')
  local length = redis.pcall('XLEN', KEYS[at + 1])
  return token == ARGV[at] and length == tonumber(ARGV[at + 1])
end

local unchanged = {}
for at = 2, #KEYS, 3 do
  if isUnchanged(at) then unchanged[#unchanged + 1] = at end
end

redis.call('HSET', KEYS[1], 'ar', ARGV[1])
for _, at in ipairs(unchanged) do
  redis.call('SET', KEYS[at + 2], ARGV[at + 2])
  redis.call('UNLINK', KEYS[at + 1])
end
return #unchanged
