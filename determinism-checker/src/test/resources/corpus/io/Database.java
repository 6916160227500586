package io.database;

import dev.perdure.Orchestrator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import javax.sql.DataSource;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Database implements Job {
    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    @Override
    public String run(String in) throws Exception {
        try (Connection connection = source.getConnection(); // EXPECT DET-IO-04
                PreparedStatement statement = connection.prepareStatement("select 1")) { // EXPECT DET-IO-04
            return "" + statement.execute(); // EXPECT DET-IO-04
        }
    }
}
