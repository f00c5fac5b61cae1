package io.wakit.benchmarks

import io.netty.bootstrap.ServerBootstrap
import io.netty.buffer.ByteBufUtil
import io.netty.channel.ChannelHandlerContext
import io.netty.channel.ChannelInitializer
import io.netty.channel.MultiThreadIoEventLoopGroup
import io.netty.channel.SimpleChannelInboundHandler
import io.netty.channel.nio.NioIoHandler
import io.netty.channel.socket.SocketChannel
import io.netty.channel.socket.nio.NioServerSocketChannel
import io.netty.handler.codec.http.DefaultFullHttpResponse
import io.netty.handler.codec.http.FullHttpRequest
import io.netty.handler.codec.http.HttpHeaderNames
import io.netty.handler.codec.http.HttpObjectAggregator
import io.netty.handler.codec.http.HttpResponseStatus
import io.netty.handler.codec.http.HttpServerCodec
import io.netty.handler.codec.http.HttpVersion
import io.wakit.webhook.Receiver
import java.net.InetSocketAddress
import kotlin.coroutines.Continuation
import kotlin.coroutines.EmptyCoroutineContext
import kotlin.coroutines.startCoroutine

/** Bare Netty: a POST's bytes and signature go to [take], and the status that it gives goes back. */
internal class NettyServer(private val take: (ByteArray, String?, (Int) -> Unit) -> Unit) {
    private val door = ServerBootstrap()
        .group(MultiThreadIoEventLoopGroup(1, NioIoHandler.newFactory()))
        .channel(NioServerSocketChannel::class.java)
        .childHandler(
            object : ChannelInitializer<SocketChannel>() {
                override fun initChannel(channel: SocketChannel) {
                    channel.pipeline().addLast(HttpServerCodec(), HttpObjectAggregator(MOST), Handler())
                }
            },
        )
        .bind("127.0.0.1", 0).sync().channel()

    val port: Int = (door.localAddress() as InetSocketAddress).port

    private inner class Handler : SimpleChannelInboundHandler<FullHttpRequest>() {
        override fun channelRead0(context: ChannelHandlerContext, request: FullHttpRequest) {
            take(ByteBufUtil.getBytes(request.content()), request.headers()[SIGNATURE]) { status ->
                val answer = DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status))
                answer.headers()[HttpHeaderNames.CONTENT_LENGTH] = 0
                context.writeAndFlush(answer)
            }
        }
    }

    companion object {
        private const val MOST = 3 * 1024 * 1024

        fun of(receiver: Receiver): NettyServer = NettyServer { body, signature, answer ->
            suspend { receiver.receive(body, signature) }
                .startCoroutine(Continuation(EmptyCoroutineContext) { answer(it.getOrThrow().status) })
        }
    }
}
