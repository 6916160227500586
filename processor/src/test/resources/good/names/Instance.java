package names;

record Instance(int value) {}
