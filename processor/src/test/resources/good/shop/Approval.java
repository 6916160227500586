package shop;
public record Approval(String mailId, String by) {}
