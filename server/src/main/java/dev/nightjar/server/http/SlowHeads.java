package dev.nightjar.server.http;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.http.impl.http2.codec.Http1xUpgradeToH2CHandler;
import io.vertx.core.http.impl.tcp.Http1xOrH2CHandler;
import io.vertx.core.impl.transports.NioTransport;
import io.vertx.core.impl.transports.TransportInternal;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.transport.Transport;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes connections that never get through the head of their first request.
 *
 * <p>{@link SlowClients} cannot: on a port without TLS Vert.x waits for that head, to see whether
 * it asks for HTTP/2, before it tells anyone that there is a connection; its idle timeout is
 * content with a byte now and then. So this asks Netty, a layer below: a timer for each new
 * connection looks once whether Vert.x is still waiting. Requests pass it at no cost.
 *
 * <p>The names of Vert.x's own handlers are not part of its API; {@code SlowClientsIT} notices if
 * they mean something else one day.
 */
public final class SlowHeads {
  private SlowHeads() {}

  /**
   * A transport for {@code VertxBuilder.withTransport}: Java's own, and this watch on its servers.
   *
   * @param timeout for a connection's first head, from its first moment
   */
  public static Transport watched(Duration timeout) {
    return new TransportInternal("nio", true, null, new WatchedTransport(timeout));
  }

  private static final class WatchedTransport extends NioTransport {
    private final NewConnections watch;

    private WatchedTransport(Duration timeout) {
      watch = new NewConnections(timeout);
    }

    @Override
    public void configure(TcpConfig config, boolean domainSocket, ServerBootstrap bootstrap) {
      super.configure(config, domainSocket, bootstrap);
      bootstrap.handler(watch);
    }
  }

  /** Sees each new connection of a server before Vert.x does. */
  @Sharable
  private static final class NewConnections extends ChannelInboundHandlerAdapter {
    private final Duration timeout;

    private NewConnections(Duration timeout) {
      this.timeout = timeout;
    }

    @Override
    public void channelRead(ChannelHandlerContext server, Object accepted) {
      if (accepted instanceof Channel connection) {
        connection.pipeline().addLast(new FirstHead(timeout));
      }
      server.fireChannelRead(accepted);
    }
  }

  /** The timer of one connection. */
  private static final class FirstHead extends ChannelInboundHandlerAdapter {
    private final Duration timeout;
    private @Nullable ScheduledFuture<?> timer;

    private FirstHead(Duration timeout) {
      this.timeout = timeout;
    }

    @Override
    public void channelActive(ChannelHandlerContext connection) {
      timer =
          connection
              .executor()
              .schedule(() -> look(connection), timeout.toMillis(), TimeUnit.MILLISECONDS);
      connection.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
      if (timer != null) {
        timer.cancel(false);
      }
      connection.fireChannelInactive();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // there is nobody to tell
    private static void look(ChannelHandlerContext connection) {
      ChannelPipeline pipeline = connection.pipeline();
      boolean waiting =
          pipeline.get(Http1xOrH2CHandler.class) != null
              || pipeline.get(Http1xUpgradeToH2CHandler.class) != null;
      if (waiting) {
        connection.close();
      }
    }
  }
}
