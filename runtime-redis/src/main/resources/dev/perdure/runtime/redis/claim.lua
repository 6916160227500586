#!lua flags=allow-oom
--[[
  Takes activities that nobody has taken, one queue after the other. Passes over queues that cannot be read, since what
  was taken must be answered; fails for them only if nothing was.

  KEYS     queue streams
  ARGV[1]  group   ARGV[2]  worker   ARGV[3]  how many at most   ARGV[4]  at which of the queues to begin

  Returns for each: the number of its queue in KEYS, entry id, instance, body.
]]
local left, taken, failure = tonumber(ARGV[3]), {}, nil
for step = 0, #KEYS - 1 do
  if left == 0 then break end
  local queue = (ARGV[4] + step) % #KEYS + 1
  local read = redis.pcall('XREADGROUP', 'GROUP', ARGV[1], ARGV[2], 'COUNT', left, 'STREAMS', KEYS[queue], '>')
  if read and read.err then
    failure = read
  elseif read then
    for _, entry in ipairs(read[1][2]) do
      taken[#taken + 1] = {queue, entry[1], entry[2][2] or '', entry[2][4] or ''}
    end
    left = tonumber(ARGV[3]) - #taken
  end
end
return #taken == 0 and failure or taken
