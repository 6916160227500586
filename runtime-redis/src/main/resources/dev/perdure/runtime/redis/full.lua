#!lua flags=allow-oom
--[[
  Says that clients' messages are refused from now on, or no more. Ends with the ownership.

  KEYS[1]  owner hash of the partition
  ARGV[1]  nonce of the owner   ARGV[2]  1 or 0   ARGV[3]  the receiver of these messages, empty for all of the partition

  Returns "FENCED", which wrote nothing, or "SAID".
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 'FENCED' end
if ARGV[2] == '1' then
  redis.call('HSET', KEYS[1], 'full:' .. ARGV[3], 1)
else
  redis.call('HDEL', KEYS[1], 'full:' .. ARGV[3])
end
return 'SAID'
