package names;

record String(int value) {}
