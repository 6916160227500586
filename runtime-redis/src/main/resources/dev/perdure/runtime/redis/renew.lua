#!lua flags=allow-oom
--[[
  Holds the partition for another lease from now.

  KEYS[1]  owner hash of the partition
  ARGV[1]  nonce   ARGV[2]  milliseconds of the lease

  Returns 1, or 0 if the partition has another owner or none.
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 0 end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'until', time[1] * 1000 + math.floor(time[2] / 1000) + ARGV[2])
return 1
