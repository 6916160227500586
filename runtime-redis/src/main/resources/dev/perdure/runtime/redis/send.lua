#!lua
--[[
  Puts a client's message into the inbox, once.

  KEYS[1]  instance hash of the receiver   KEYS[2]  inbox stream   KEYS[3]  meta hash   KEYS[4]  received message ids
  KEYS[5]  owner hash
  ARGV[1]  1 if the receiver is an entity, which needs no creation, else 0   ARGV[2]  message id   ARGV[3]  its hash
  ARGV[4]  receiver   ARGV[5]  body   ARGV[6]  milliseconds for which message ids are remembered
  ARGV[7]  how many messages the inbox may have, or nothing if this one is taken in any case
  ARGV[8]  identity of the hub, which marks its partitions   ARGV[9]  1 if the hub was found to be there, else 0

  Returns "SENT" | "NO_INSTANCE" | "ENDED" | "FULL"; "UNMARKED", and nothing was written, if the partition may be one of
  another hub, or of none.
]]
if ARGV[9] == '0' and redis.call('HGET', KEYS[3], 'id') ~= ARGV[8] then return 'UNMARKED' end
if redis.call('ZSCORE', KEYS[4], ARGV[2]) then return 'SENT' end
if ARGV[1] == '0' then
  local status = redis.call('HGET', KEYS[1], 'st')
  if not status then return 'NO_INSTANCE' end
  if status == 'C' or status == 'F' or status == 'T' then return 'ENDED' end
end
-- A key of a wrong type fails here, before anything is written.
local waiting = redis.call('XLEN', KEYS[2])
redis.call('HLEN', KEYS[3])
if ARGV[7] ~= '' then
  local full = redis.call('HMGET', KEYS[5], 'full:', 'full:' .. ARGV[4])
  if waiting >= tonumber(ARGV[7]) or full[1] or full[2] then return 'FULL' end
end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZREMRANGEBYSCORE', KEYS[4], '-inf', '(' .. now - ARGV[6])
-- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
if redis.call('HEXISTS', KEYS[3], 'n') == 0 then redis.call('HSET', KEYS[3], 'n', now * 10) end
local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
redis.call('XADD', KEYS[2], number .. '-' .. ARGV[3], 'i', ARGV[4], 'b', ARGV[5])
redis.call('ZADD', KEYS[4], now, ARGV[2])
if ARGV[9] == '1' then redis.call('HSET', KEYS[3], 'id', ARGV[8]) end
return 'SENT'
