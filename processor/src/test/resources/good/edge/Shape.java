package edge;

sealed interface Shape permits Circle, Square {}
