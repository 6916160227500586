package names;

record Action(int value) {}
