package names;

record Async(int value) {}
