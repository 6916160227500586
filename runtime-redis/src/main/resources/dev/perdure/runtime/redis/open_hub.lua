#!lua flags=allow-oom
--[[
  Makes the hub if it does not exist and the arguments say how. Says how it was made.

  KEYS[1]  hub hash
  ARGV[1]  schema version   ARGV[2]  number of partitions   ARGV[3]  suffixes of the hash tags, separated by spaces
  ARGV[4]  random: the identity of the hub, should this call make it

  Returns {schema version, number of partitions, suffixes, identity} as stored; {} if there is none.
]]
local made = redis.call('HMGET', KEYS[1], 'sv', 'p', 'sfx', 'id')
if made[1] then return made end
if #ARGV == 0 then return {} end
local time = redis.call('TIME')
redis.call('HSET', KEYS[1], 'sv', ARGV[1], 'p', ARGV[2], 'sfx', ARGV[3], 'id', ARGV[4],
    'ct', time[1] * 1000 + math.floor(time[2] / 1000))
return {ARGV[1], ARGV[2], ARGV[3], ARGV[4]}
