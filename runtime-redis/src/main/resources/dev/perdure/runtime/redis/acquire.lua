#!lua flags=allow-oom
--[[
  Takes the partition unless another owner's lease still lasts.

  KEYS[1]  owner hash of the partition
  ARGV[1]  new nonce   ARGV[2]  worker   ARGV[3]  milliseconds of the lease
  ARGV[4]  milliseconds of the longest lease: one that ends later was given before the clock was set back

  Returns {0, 1 if nobody held it or else 0} if taken, by this call or by the same one before; else {the milliseconds
  that the other lease still lasts}.
]]
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local owner = redis.call('HMGET', KEYS[1], 'nonce', 'until', 'clean')
local clean = owner[1] and 0 or 1
if owner[1] == ARGV[1] then
  clean = tonumber(owner[3])
elseif owner[1] and tonumber(owner[2]) > now and owner[2] - now <= tonumber(ARGV[4]) then
  return {owner[2] - now}
end
redis.call('DEL', KEYS[1])
redis.call('HSET', KEYS[1], 'nonce', ARGV[1], 'worker', ARGV[2], 'until', now + ARGV[3], 'clean', clean)
return {0, clean}
