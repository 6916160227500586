package approval;
public enum Outcome { APPROVED, REFUSED, EXPIRED }
