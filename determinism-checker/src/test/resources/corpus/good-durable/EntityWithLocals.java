package gooddurable.entitywithlocals;

import dev.perdure.Orchestrator;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import shop.Stock;

@Orchestrator
interface Job {
    String run(String in) throws Exception;
}

final class Basket {
    private final List<Integer> items = new ArrayList<>();
    private int sum;

    void put(int item) {
        items.add(item);
        sum += item;
    }

    int sum() {
        return sum - items.size();
    }
}

final class TeaStock implements Stock {
    private final DecimalFormat format = new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT));
    private final List<Integer> sizes = List.of(1, 2, 3);

    @Override
    public boolean reserve(int quantity) {
        Basket basket = new Basket();
        for (int size : sizes) {
            basket.put(size * quantity);
        }
        List<Integer> copy = new ArrayList<>(sizes);
        copy.add(basket.sum());
        return format.format(copy.size()).length() > 2;
    }

    @Override
    public void release(int quantity) {}

    @Override
    public int available() {
        return 1;
    }
}

final class EntityWithLocals implements Job {
    @Override
    public String run(String in) throws Exception {
        return in;
    }
}
