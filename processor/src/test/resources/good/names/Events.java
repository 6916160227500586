package names;

record Events(int value) {}
