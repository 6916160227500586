#!lua flags=allow-oom
--[[
  Moves a message from the inbox to the dead letters, if it is still there. Of those about the newest 10,000 are kept.

  KEYS[1]  owner hash   KEYS[2]  inbox stream   KEYS[3]  dead letter stream
  ARGV[1]  nonce of the owner   ARGV[2]  id of the inbox entry   ARGV[3]  receiver   ARGV[4]  body   ARGV[5]  reason

  Returns "FENCED" | "GONE" | "MOVED"; only the last wrote anything.
]]
if redis.call('HGET', KEYS[1], 'nonce') ~= ARGV[1] then return 'FENCED' end
if #redis.call('XRANGE', KEYS[2], ARGV[2], ARGV[2]) == 0 then return 'GONE' end
redis.call('XADD', KEYS[3], 'MAXLEN', '~', 10000, '*', 'm', ARGV[2], 'i', ARGV[3], 'b', ARGV[4], 'r', ARGV[5])
redis.call('XDEL', KEYS[2], ARGV[2])
return 'MOVED'
