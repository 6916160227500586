#!lua
--[[
  Creates an instance with status pending and puts its start into the inbox, unless the instance exists, or was made by
  the same call and purged.

  KEYS[1]  instance hash   KEYS[2]  inbox stream   KEYS[3]  meta hash
  KEYS[4]  index of all instances   KEYS[5]  index of the pending ones   KEYS[6]  received message ids   KEYS[7]  owner hash
  ARGV[1]  instance id   ARGV[2]  orchestrator   ARGV[3]  execution
  ARGV[4]  message id, which becomes the commit token   ARGV[5]  its hash   ARGV[6]  body of the start
  ARGV[7]  how many messages the inbox may have
  ARGV[8]  identity of the hub, which marks its partitions   ARGV[9]  1 if the hub was found to be there, else 0

  Returns {"CREATED" by this call or by the same one before | "EXISTS" | "FULL", the orchestrator that it has}; "UNMARKED",
  and nothing was written, if the partition may be one of another hub, or of none.
]]
if ARGV[9] == '0' and redis.call('HGET', KEYS[3], 'id') ~= ARGV[8] then return 'UNMARKED' end
local present = redis.call('HMGET', KEYS[1], 'nm', 'sm')
if present[1] then return {present[2] == ARGV[4] and 'CREATED' or 'EXISTS', present[1]} end
if redis.call('ZSCORE', KEYS[6], ARGV[4]) then return {'CREATED', ARGV[2]} end
-- A key of a wrong type fails here, before anything is written.
local waiting = redis.call('XLEN', KEYS[2])
redis.call('HLEN', KEYS[3])
redis.call('ZCARD', KEYS[4])
redis.call('ZCARD', KEYS[5])
if waiting >= tonumber(ARGV[7]) or redis.call('HEXISTS', KEYS[7], 'full:') == 1 then return {'FULL', ''} end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
-- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
if redis.call('HEXISTS', KEYS[3], 'n') == 0 then redis.call('HSET', KEYS[3], 'n', now * 10) end
local number = redis.call('HINCRBY', KEYS[3], 'n', 1)
redis.call('XADD', KEYS[2], number .. '-' .. ARGV[5], 'i', ARGV[1], 'b', ARGV[6])
redis.call('HSET', KEYS[1], 'tok', ARGV[4], 'sm', ARGV[4], 'hl', 0, 'st', 'P', 'nm', ARGV[2], 'ex', ARGV[3],
    'ct', now, 'ut', now)
redis.call('ZADD', KEYS[4], now, ARGV[1])
redis.call('ZADD', KEYS[5], now, ARGV[1])
if ARGV[9] == '1' then redis.call('HSET', KEYS[3], 'id', ARGV[8]) end
return {'CREATED', ARGV[2]}
