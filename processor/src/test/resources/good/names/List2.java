package names;

import java.util.List;

record List2(List<Task> tasks) {}
