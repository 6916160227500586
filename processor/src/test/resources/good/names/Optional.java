package names;

record Optional(int value) {}
