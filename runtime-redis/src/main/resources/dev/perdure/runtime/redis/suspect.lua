#!lua flags=allow-oom
--[[
  Counts one more turn of each receiver that failed in the engine, or that may have died with its worker.

  KEYS[1]  owner hash of the partition   KEYS[2]  hash of such turns since the last success, by receiver
  ARGV[1]  nonce of the owner   ARGV[2..]  receivers

  Returns "FENCED", which wrote nothing, or the count of each.
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 'FENCED' end
local counts = {}
for at = 2, #ARGV do counts[at - 1] = redis.call('HINCRBY', KEYS[2], ARGV[at], 1) end
return counts
