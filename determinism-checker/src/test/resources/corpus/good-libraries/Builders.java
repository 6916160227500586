package goodlibraries.builders;

import dev.perdure.Orchestrator;
import org.apache.commons.lang3.builder.EqualsBuilder;
import org.apache.commons.lang3.builder.HashCodeBuilder;
import org.apache.commons.lang3.builder.ToStringBuilder;
import org.apache.commons.lang3.builder.ToStringStyle;
import org.apache.commons.lang3.tuple.Pair;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

// RUN
final class Builders implements Job {
    @Override
    public String run(String in) throws Exception {
        return new ToStringBuilder(this, ToStringStyle.SHORT_PREFIX_STYLE).append("in", in).toString()
                + new HashCodeBuilder().append(in).toHashCode() + new EqualsBuilder().append(in, in).isEquals()
                + Pair.of(in, 2) + Pair.of(1, 2).compareTo(Pair.of(1, 3));
    }
}
