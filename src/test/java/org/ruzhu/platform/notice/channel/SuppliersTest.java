package org.ruzhu.platform.notice.channel;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.ConfigDataApplicationContextInitializer;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The port to SMS suppliers as it is set up in earnest, with a supplier that stands in.
 */
abstract class SuppliersTest {

	static final String SECRET = "known-to-the-test";

	static final String MOBILE = "+8613800001234";

	SmsSupplier supplier;

	@BeforeEach
	void open() throws IOException {
		this.supplier = new SmsSupplier();
	}

	@AfterEach
	void close() {
		this.supplier.close();
	}

	/** The supplier by sms4j's name. */
	abstract String name();

	void with(Consumer<Sms> test, String... settings) {
		String[] all = Stream
			.concat(Stream.of("ruzhu.sms.supplier=" + name(), "ruzhu.sms.endpoint=" + this.supplier.url(),
					"ruzhu.sms.account.access-key-id=KEY-1", "ruzhu.sms.account.access-key-secret=" + SECRET,
					"ruzhu.sms.account.signature=云市场", "ruzhu.sms.account.sdk-app-id=1400001",
					"ruzhu.sms.read-timeout=400ms", "ruzhu.sms.templates.mobile-code=T-1",
					"ruzhu.sms.templates.application-approved=T-2"), Stream.of(settings))
			.toArray(String[]::new);
		new ApplicationContextRunner().withInitializer(new ConfigDataApplicationContextInitializer())
			.withUserConfiguration(Channels.class)
			.withPropertyValues(all)
			.run((context) -> test.accept(context.getBean(Sms.class)));
	}

	static SmsMessage code(String mobile) {
		return new SmsMessage("<1@ruzhu>", "tencent-classic", "mobile-code", Locale.SIMPLIFIED_CHINESE, mobile,
				"您的验证码是 123456", Map.of("code", "123456"));
	}

	static SmsMessage approval() {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("market", "腾讯云云市场");
		facts.put("caseId", "APP-2026-000017");
		return new SmsMessage("<2@ruzhu>", "tencent-classic", "application-approved", Locale.SIMPLIFIED_CHINESE, MOBILE,
				"贵司在腾讯云云市场的入驻申请 APP-2026-000017 已有审核结论", facts);
	}

	@Configuration(proxyBeanMethods = false)
	@Import(ChannelConfiguration.class)
	@EnableConfigurationProperties(SmsSettings.class)
	static class Channels {

	}

}
