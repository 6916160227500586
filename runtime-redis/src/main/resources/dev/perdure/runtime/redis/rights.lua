#!lua flags=no-writes
--[[
  Finds out what the user may not do. A server looks at rights before it refuses the writes of a script that must not
  write, so each call is tried and none has an effect.

  KEYS     none: what a script declares is refused as a whole
  ARGV     examples of the hub's keys, which nobody has

  Returns the commands that the user may not run, as ACL rules name them, and then the examples that he may not touch.
]]
local calls = [[
  INFO server
  TIME
  SCAN 0 COUNT 1
  TYPE key
  DEL key
  UNLINK key
  GET key
  SET key v
  HGET key f
  HGETALL key
  HMGET key f
  HEXISTS key f
  HLEN key
  HSET key f v
  HINCRBY key f 1
  HDEL key f
  ZADD key 1 m
  ZREM key m
  ZCARD key
  ZSCORE key m
  ZRANGE key 0 0
  ZRANGEBYSCORE key 0 0
  ZREMRANGEBYSCORE key 0 0
  ZSCAN key 0
  XADD key * f v
  XDEL key 1-0
  XLEN key
  XRANGE key 1-0 1-0
  XREAD STREAMS key 1-0
  XINFO CONSUMERS key g
  XGROUP CREATE key g 0
  XGROUP DELCONSUMER key g c
  XREADGROUP GROUP g c STREAMS key >
  XPENDING key g
  XCLAIM key g c 0 1-0
  XAUTOCLAIM key g c 0 0
  XACK key g 1-0
]]
local seen = {}
local commands = {}
local keys = {}

local function note(list, name)
  if not seen[name] then
    seen[name] = true
    list[#list + 1] = name
  end
end

-- Redis 7.0 says "The user executing the script can't ...", later ones "ACL failure in script: ... no permissions to ...".
local function judge(words, key, refusal)
  if refusal:find("can't access", 1, true) or refusal:find('permissions to access', 1, true) then
    note(keys, key)
  elseif refusal:find("script can't run", 1, true) or refusal:find('permissions to run', 1, true) then
    local name = words[1]:lower()
    note(commands, (name == 'xgroup' or name == 'xinfo') and name .. '|' .. words[2]:lower() or name)
  end
end

for call in calls:gmatch('[^\n]+') do
  for _, key in ipairs(ARGV) do
    local words = {}
    for word in call:gmatch('%S+') do words[#words + 1] = word == 'key' and key or word end
    if #words > 0 then
      local answer = redis.pcall(unpack(words))
      if type(answer) == 'table' and answer.err then judge(words, key, answer.err) end
    end
  end
end
return {commands, keys}
