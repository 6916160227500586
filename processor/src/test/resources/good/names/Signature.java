package names;

record Signature(int value) {}
