package org.ruzhu.money.payment.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

import com.wechat.pay.java.core.http.DefaultHttpClientBuilder;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Creates the real gateways that are configured. Invalid keys make start-up fail. */
@Configuration(proxyBeanMethods = false)
class GatewayConfiguration {

	@Bean
	@ConditionalOnProperty("ruzhu.payment.wechat.app-id")
	WeChatGateway weChatGateway(WeChatSettings settings, @Value("${ruzhu.base-url}") String base, Clock clock) {
		WeChatKeys keys = new WeChatKeys(settings);
		return new WeChatGateway(settings, base + "/api/v1/payments/wechat/notices", keys,
				new DefaultHttpClientBuilder().config(keys).build(), clock);
	}

	@Bean
	@ConditionalOnProperty("ruzhu.payment.alipay.app-id")
	AlipayGateway alipayGateway(AlipaySettings settings, @Value("${ruzhu.base-url}") String base, Clock clock) {
		return new AlipayGateway(settings, key("private-key-file", settings.privateKeyFile()),
				key("public-key-file", settings.publicKeyFile()), base, clock);
	}

	private static String key(String setting, String file) {
		try {
			return Files.readString(Path.of(file)).replaceAll("-----[A-Z ]+-----|\\s", "");
		}
		catch (IOException | RuntimeException ex) {
			throw new BrokenGatewayException("ruzhu.payment.alipay.%s: %s cannot be read".formatted(setting, file), ex);
		}
	}

}
