package names;

record Duration(int value) {}
