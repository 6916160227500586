#!lua flags=allow-oom
--[[
  Commits turns of one partition in order, each whole or not at all. A turn is applied if its instance carries the
  expected token and number of turns, and every message it consumes is still in the inbox.

  KEYS[1]  owner hash   KEYS[2]  meta hash   KEYS[3]  inbox stream   KEYS[4]  timers   KEYS[5]  outbox stream
  KEYS[6]  index of all instances   KEYS[7..12]  indices by status: P R S C F T   KEYS[13]  index of the ended ones
  KEYS[14..]  for each turn: instance hash, history stream, hash of what lies aside, for each activity its queue, for each reply its key,
           and what is kept of an execution that ends though its instance does not
  ARGV[1]  nonce of the owner   ARGV[2]  milliseconds for which replies are kept   ARGV[3]  number of turns
  ARGV[4..]  for each turn: instance id, expected token, new token, expected number of turns, new number of turns,
      status, 1 if the instance is indexed else 0, and these lists, each its length and then its elements:
        aside      (field, value) of what is too large for history and instance hash
        history    (field, value) of the entry, or nothing
        written    (field, value) of the instance hash
        removed    field of the instance hash
        consumed   id of an inbox entry
        cancelled  member of the timers
        timers     (due milliseconds, member)
        activities (hash of the nonce, body)
        received   (hash of the message id, receiver, body) for this partition's own inbox
        sent       (hash of the message id, partition, receiver, message id, body) for the outbox
        replies    body
      and then the number of the keys that are kept of an execution that ends

  Returns "FENCED", or for each turn "ALREADY" | "CONFLICT" | "GONE" | "DAMAGED" | "APPLIED <number of its first outbox entry>".
  Only APPLIED wrote anything.
]]
local OWNER, META, INBOX, TIMERS, OUTBOX, ALL_INSTANCES = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local BY_STATUS = {P = KEYS[7], R = KEYS[8], S = KEYS[9], C = KEYS[10], F = KEYS[11], T = KEYS[12]}
local ENDED, HAS_ENDED = KEYS[13], {C = true, F = true, T = true}
local CHUNK = 1000 -- unpack ends near 8000; even, for lists of pairs

if redis.call('HGET', OWNER, 'nonce') ~= ARGV[1] then return 'FENCED' end

-- A key of the partition that has a wrong type fails here, before anything is written.
redis.call('HLEN', META)
redis.call('XLEN', INBOX)
redis.call('ZCARD', TIMERS)
redis.call('XLEN', OUTBOX)
for index = 6, 13 do redis.call('ZCARD', KEYS[index]) end

local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local arg, key = 3, 13


local function nextArg()
  arg = arg + 1
  return ARGV[arg]
end

local function nextList()
  local list = {}
  for at = 1, tonumber(nextArg()) do list[at] = nextArg() end
  return list
end

local function nextKeys(count)
  local keys = {}
  for at = 1, count do keys[at] = KEYS[key + at] end
  key = key + count
  return keys
end

local function nextTurn()
  local keys = nextKeys(3)
  local turn = {
    instance = keys[1], historyKey = keys[2], asideKey = keys[3],
    id = nextArg(), expected = nextArg(), token = nextArg(), turnsBefore = tonumber(nextArg()), turns = nextArg(),
    status = nextArg(), indexed = nextArg() == '1',
    aside = nextList(), history = nextList(), written = nextList(), removed = nextList(), consumed = nextList(),
    cancelled = nextList(), timers = nextList(), activities = nextList(), received = nextList(), sent = nextList(),
    replies = nextList(),
  }
  turn.queues = nextKeys(#turn.activities / 2)
  turn.replyKeys = nextKeys(#turn.replies)
  turn.past = nextKeys(tonumber(nextArg()))
  return turn
end

local function fails(...)
  local answer = redis.pcall(...)
  return type(answer) == 'table' and answer.err
end

local function verdict(turn)
  if fails('HLEN', turn.instance) then return 'DAMAGED' end
  -- Where nothing is recorded the history may be damaged: that is how its instance is parked.
  if turn.history[1] and fails('XLEN', turn.historyKey) then return 'DAMAGED' end
  if turn.aside[1] and fails('HLEN', turn.asideKey) then return 'DAMAGED' end
  local present = redis.call('HMGET', turn.instance, 'tok', 'hl', 'st', 'ct', 'ut')
  turn.exists, turn.statusBefore, turn.created = present[1], present[3], present[4] or now
  turn.updated = HAS_ENDED[present[3]] and present[5] or now -- once it has ended, the time of its end
  if present[1] == turn.token then return 'ALREADY' end
  if turn.exists and not (BY_STATUS[turn.statusBefore] and tonumber(turn.created)) then return 'DAMAGED' end
  if (present[1] or '') ~= turn.expected or tonumber(present[2] or 0) ~= turn.turnsBefore then return 'CONFLICT' end
  for _, id in ipairs(turn.consumed) do
    if #redis.call('XRANGE', INBOX, id, id) == 0 then return 'GONE' end
  end
  for _, queue in ipairs(turn.queues) do
    if fails('XLEN', queue) then return 'DAMAGED' end
  end
  return 'APPLIED'
end

local function inChunks(command, target, items)
  for first = 1, #items, CHUNK do
    redis.call(command, target, unpack(items, first, math.min(first + CHUNK - 1, #items)))
  end
end

local function moveBetweenIndices(turn)
  if not turn.exists then redis.call('ZADD', ALL_INSTANCES, turn.created, turn.id) end
  if turn.statusBefore ~= turn.status then
    if turn.statusBefore then redis.call('ZREM', BY_STATUS[turn.statusBefore], turn.id) end
    redis.call('ZADD', BY_STATUS[turn.status], turn.created, turn.id)
    if HAS_ENDED[turn.status] then redis.call('ZADD', ENDED, turn.updated, turn.id) end
  end
end

local function addEntries(turn)
  local entries = #turn.activities / 2 + #turn.received / 3 + #turn.sent / 5
  if entries == 0 then return 0 end
  -- Begins beyond the ids that Redis gives to entries added by hand, and beyond all before if somebody deleted it.
  if redis.call('HEXISTS', META, 'n') == 0 then redis.call('HSET', META, 'n', now * 10) end
  local number = redis.call('HINCRBY', META, 'n', entries) - entries
  local function nextId(hash)
    number = number + 1
    return number .. '-' .. hash
  end
  local activities, received, sent = turn.activities, turn.received, turn.sent
  for at = 1, #activities, 2 do
    redis.call('XADD', turn.queues[(at + 1) / 2], nextId(activities[at]), 'i', turn.id, 'b', activities[at + 1])
  end
  for at = 1, #received, 3 do
    redis.call('XADD', INBOX, nextId(received[at]), 'i', received[at + 1], 'b', received[at + 2])
  end
  local firstSent = number + 1
  for at = 1, #sent, 5 do
    redis.call('XADD', OUTBOX, nextId(sent[at]),
        'p', sent[at + 1], 'i', sent[at + 2], 'm', sent[at + 3], 'b', sent[at + 4])
  end
  return firstSent
end

-- The history comes first: should its stream have newer entries, nothing of the turn is written but what it would refer to.
local function apply(turn)
  inChunks('HSET', turn.asideKey, turn.aside)
  if turn.history[1] and fails('XADD', turn.historyKey, turn.turns .. '-0', unpack(turn.history)) then return 'DAMAGED' end
  for _, kept in ipairs(turn.past) do redis.call('UNLINK', kept) end
  inChunks('XDEL', INBOX, turn.consumed)
  inChunks('ZREM', TIMERS, turn.cancelled)
  inChunks('ZADD', TIMERS, turn.timers)
  local firstSent = addEntries(turn)
  for at, body in ipairs(turn.replies) do redis.call('SET', turn.replyKeys[at], body, 'PX', ARGV[2]) end
  if turn.indexed then moveBetweenIndices(turn) end
  if turn.exists then inChunks('HDEL', turn.instance, turn.removed) end
  inChunks('HSET', turn.instance, turn.written)
  redis.call('HSET', turn.instance,
      'tok', turn.token, 'hl', turn.turns, 'st', turn.status, 'ct', turn.created, 'ut', turn.updated)
  return 'APPLIED ' .. firstSent
end

local results = {}
for at = 1, tonumber(ARGV[3]) do
  local turn = nextTurn()
  local result = verdict(turn)
  results[at] = result == 'APPLIED' and apply(turn) or result
end
return results
