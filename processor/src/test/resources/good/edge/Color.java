package edge;

enum Color {
    RED
}
