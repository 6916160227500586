#!lua flags=allow-oom
--[[
  Gives the partition up if it is still held; whoever held it cannot write any more.

  KEYS[1]  owner hash of the partition
  ARGV[1]  nonce

  Returns 1, or 0 if the partition has another owner or none.
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 0 end
redis.call('DEL', KEYS[1])
return 1
