package names;

record State(int value) {}
