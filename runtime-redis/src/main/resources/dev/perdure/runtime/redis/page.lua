#!lua flags=no-writes
--[[
  Reads from several indices at one moment. Instances are ordered by score and then by id.

  KEYS     indices
  ARGV[1]  lowest score   ARGV[2]  how many of each index at most, beside those that have the lowest score

  Returns for each index: {id, score, id, score, ...}, all with the lowest score first.
]]
local pages = {}
for at, index in ipairs(KEYS) do
  local page = redis.call('ZRANGEBYSCORE', index, ARGV[1], ARGV[1], 'WITHSCORES')
  local above = redis.call('ZRANGEBYSCORE', index, '(' .. ARGV[1], '+inf', 'WITHSCORES', 'LIMIT', 0, ARGV[2])
  for _, item in ipairs(above) do page[#page + 1] = item end
  pages[at] = page
end
return pages
