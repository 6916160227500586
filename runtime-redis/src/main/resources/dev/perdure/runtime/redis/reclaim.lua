#!lua flags=allow-oom
--[[
  Takes activities over from workers that have not been heard of for a time. Forgets those that hold none and have not
  been heard of for a hundred times as long; a worker that comes back is known again with the first that it takes. Passes
  over queues that cannot be read, since what was taken must be answered; fails for them only if nothing was.

  KEYS     queue streams
  ARGV[1]  group   ARGV[2]  worker   ARGV[3]  how many at most   ARGV[4]  milliseconds of silence

  Returns for each: the number of its queue in KEYS, entry id, instance, body, how often it was taken.
]]
local limit, taken, failure = tonumber(ARGV[3]), {}, nil

local function reclaim(queue, stream)
  local cursor = '0-0'
  repeat
    if #taken >= limit then return end
    local read = redis.pcall('XAUTOCLAIM', stream, ARGV[1], ARGV[2], ARGV[4], cursor, 'COUNT', limit - #taken)
    if read.err then
      failure = read
      return
    end
    cursor = read[1]
    for _, entry in ipairs(read[2]) do
      local pending = redis.call('XPENDING', stream, ARGV[1], entry[1], entry[1], 1)
      taken[#taken + 1] = {queue, entry[1], entry[2][2] or '', entry[2][4] or '', pending[1][4]}
    end
  until cursor == '0-0'
  for _, worker in ipairs(redis.call('XINFO', 'CONSUMERS', stream, ARGV[1])) do
    local name, holds, idle = worker[2], worker[4], worker[6]
    if name ~= ARGV[2] and holds == 0 and idle >= 100 * ARGV[4] then
      redis.call('XGROUP', 'DELCONSUMER', stream, ARGV[1], name)
    end
  end
end

for queue, stream in ipairs(KEYS) do reclaim(queue, stream) end
return #taken == 0 and failure or taken
