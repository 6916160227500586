package approval;
public record Expense(String id, String approver, long cents) {}
