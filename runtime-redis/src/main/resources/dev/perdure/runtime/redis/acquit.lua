#!lua flags=allow-oom
--[[
  Forgets the failed turns of receivers.

  KEYS[1]  owner hash of the partition   KEYS[2]  hash of such turns since the last success, by receiver
  ARGV[1]  nonce of the owner   ARGV[2..]  receivers

  Returns "FENCED", which wrote nothing, or "ACQUITTED".
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 'FENCED' end
for at = 2, #ARGV do redis.call('HDEL', KEYS[2], ARGV[at]) end
return 'ACQUITTED'
