package edge;

record Square(double side) implements Shape {}
