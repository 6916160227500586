#!lua flags=allow-oom
--[[
  Puts messages from another partition into the inbox, in order, each once. Ids are remembered for each partition that
  messages come from. Those that come again are looked for, and made young, before any is forgotten. A call without messages
  forgets none.

  KEYS[1]  inbox stream   KEYS[2]  meta hash   KEYS[3]  ids received from that partition   KEYS[4]  owner hash
  ARGV[1]  milliseconds since the epoch after which it is too late
  ARGV[2]  milliseconds for which message ids are remembered, or nothing if more of the same delivery follows
  ARGV[3]  1 if the owner must be the expected one, else 0   ARGV[4]  its nonce, empty if there is none
  ARGV[5]  how many messages the inbox may have
  ARGV[6..]  for each message: its id, the hash of the id, receiver, body

  Returns {"DELIVERED" | "LATE" | "OTHER_OWNER" | "FULL", nonce of the owner or empty, 1 if its lease lasts, else 0}; only
  DELIVERED wrote anything.
]]
-- A key of a wrong type fails here, before anything is written.
redis.call('XLEN', KEYS[1])
redis.call('HLEN', KEYS[2])
redis.call('ZCARD', KEYS[3])

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local owner = redis.call('HGET', KEYS[4], 'nonce') or ''
local held = now < tonumber(redis.call('HGET', KEYS[4], 'until') or 0) and 1 or 0
if now > tonumber(ARGV[1]) then return {'LATE', owner, held} end
if ARGV[3] == '1' and owner ~= ARGV[4] then return {'OTHER_OWNER', owner, held} end
if #ARGV > 5 and redis.call('XLEN', KEYS[1]) >= tonumber(ARGV[5]) then return {'FULL', owner, held} end
for at = 6, #ARGV, 4 do
  if redis.call('ZADD', KEYS[3], now, ARGV[at]) == 1 then
    -- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
    if redis.call('HEXISTS', KEYS[2], 'n') == 0 then redis.call('HSET', KEYS[2], 'n', now * 10) end
    local number = redis.call('HINCRBY', KEYS[2], 'n', 1)
    redis.call('XADD', KEYS[1], number .. '-' .. ARGV[at + 1], 'i', ARGV[at + 2], 'b', ARGV[at + 3])
  end
end
if ARGV[2] ~= '' and #ARGV > 5 then redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', '(' .. now - ARGV[2]) end
return {'DELIVERED', owner, held}
