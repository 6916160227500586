package names;

record Binding(int value) {}
