#!lua flags=allow-oom
--[[
  Ends the lease at once and leaves the partition as if its owner had died: the next one takes it for that.

  KEYS[1]  owner hash of the partition
  ARGV[1]  nonce

  Returns 1, or 0 if the partition has another owner or none.
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 0 end
redis.call('HSET', KEYS[1], 'nonce', '', 'until', 0)
return 1
