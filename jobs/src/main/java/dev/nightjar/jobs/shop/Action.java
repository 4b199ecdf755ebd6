package dev.nightjar.jobs.shop;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;

/** What a shopper does, with the fields that it adds to the event. */
sealed interface Action {
  EventName name();

  void writeFields(JsonGenerator json) throws IOException;

  record View(Article article) implements Action {
    @Override
    public EventName name() {
      return EventName.VIEW;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeArticle(json, article);
    }
  }

  record Search(String query) implements Action {
    @Override
    public EventName name() {
      return EventName.SEARCH;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeContext(json, "query", query);
    }
  }

  /**
   * An article is opened from a list.
   *
   * @param placement where on the site, such as {@code home}
   */
  record Click(Article article, String placement) implements Action {
    @Override
    public EventName name() {
      return EventName.CLICK;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeArticle(json, article);
      writeContext(json, "placement", placement);
    }
  }

  record AddToCart(Basket.Line line) implements Action {
    @Override
    public EventName name() {
      return EventName.ADD_TO_CART;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeLine(json, line);
    }
  }

  record RemoveFromCart(Basket.Line line) implements Action {
    @Override
    public EventName name() {
      return EventName.REMOVE_FROM_CART;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeLine(json, line);
    }
  }

  record CheckoutStart() implements Action {
    @Override
    public EventName name() {
      return EventName.CHECKOUT_START;
    }

    @Override
    public void writeFields(JsonGenerator json) {}
  }

  /** One line of an order. */
  record Purchase(Basket.Line line, String orderId) implements Action {
    @Override
    public EventName name() {
      return EventName.PURCHASE;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      writeLine(json, line);
      json.writeStringField("order_id", orderId);
    }
  }

  record Identify(String previousUserId) implements Action {
    @Override
    public EventName name() {
      return EventName.IDENTIFY;
    }

    @Override
    public void writeFields(JsonGenerator json) throws IOException {
      json.writeStringField("previous_user_id", previousUserId);
    }
  }

  private static void writeArticle(JsonGenerator json, Article article) throws IOException {
    json.writeStringField("item_id", article.id());
  }

  private static void writeLine(JsonGenerator json, Basket.Line line) throws IOException {
    writeArticle(json, line.article());
    json.writeNumberField("quantity", line.quantity());
    json.writeNumberField("price", BigDecimal.valueOf(line.article().cents(), 2));
  }

  private static void writeContext(JsonGenerator json, String key, String value)
      throws IOException {
    json.writeObjectFieldStart("context");
    json.writeStringField(key, value);
    json.writeEndObject();
  }
}
