package edge;

record Circle(double radius) implements Shape {}
