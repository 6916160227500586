package approval;
public record Decision(String click, boolean approved) {}
