package names;

record Line(int value) {}
