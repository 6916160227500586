package thumbnails;

import dev.perdure.*;
import java.util.*;

@Activities(retry = @Retry(maxAttempts = 3)) interface Images {
  List<Image> list(String folder);
  Thumb resize(Image image);
  void publish(Thumb thumb);
}
