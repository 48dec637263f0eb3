package org.ruzhu.platform.notice.channel;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;

import org.ruzhu.desk.webhook.Receiver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What holds for every supplier. */
@Timeout(60)
class SupplierSmsTest extends SuppliersTest {

	@Override
	String name() {
		return "alibaba";
	}

	@Test
	void withoutASupplierTextsAreRecorded() {
		with((sms) -> {
			assertThat(sms).isInstanceOf(RecordingSms.class);
			assertThat(sms.send(code(MOBILE))).isFalse();
		}, "ruzhu.sms.supplier=");
		assertThat(this.supplier.asked()).isEmpty();
	}

	@Test
	void aSupplierThatHangsIsNotWaitedFor() {
		this.supplier.hangs();

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("alibaba: no answer"));
		assertThat(this.supplier.asked()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<html>bad gateway</html>", "[]", "{}" })
	void anAnswerThatMakesNoSenseIsABreakdown(String answer) {
		this.supplier.answers(answer);

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE))));
	}

	@Test
	void anAnswerOfTencentsThatMakesNoSenseIsABreakdownToo() {
		this.supplier.answers("{}");

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessageStartingWith("tencent gave no usable answer"), "ruzhu.sms.supplier=tencent");
	}

	@Test
	void whoIsNotThereIsTriedLater() {
		this.supplier.close();

		with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE)))
			.withMessage("alibaba: no answer"));
	}

	@Test
	void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path folder) throws Exception {
		try (Receiver impostor = Receiver.encrypted(folder)) {
			impostor.answers(200, "{\"Code\":\"OK\"}");

			with((sms) -> assertThatIllegalStateException().isThrownBy(() -> sms.send(code(MOBILE))),
					"ruzhu.sms.endpoint=" + impostor.url(""));

			assertThat(impostor.received()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "+8612", "12345", "+86217123456789", "+861080001234", "nobody", "" })
	void aNumberThatNoNetworkHasIsNotEvenTried(String mobile) {
		with((sms) -> assertThatExceptionOfType(UndeliverableException.class).isThrownBy(() -> sms.send(code(mobile))));
		assertThat(this.supplier.asked()).isEmpty();
	}

	@Test
	void theLibraryLeavesEncryptionAsItWas() {
		with((sms) -> sms.check("tencent-classic"));

		assertThat(System.getProperty("jdk.tls.allowUnsafeServerCertChange")).isNull();
		assertThat(System.getProperty("sun.security.ssl.allowUnsafeRenegotiation")).isNull();
	}

	@Test
	void aSupplierWithoutTemplatesGetsTheWholeTextWithItsSignature() {
		this.supplier.answers("{\"Code\":\"OK\"}");

		with((sms) -> sms.send(code(MOBILE)), "ruzhu.sms.whole-text=true", "ruzhu.sms.account.template-id=ANY",
				"ruzhu.sms.account.template-name=text");

		assertThat(URLDecoder.decode(this.supplier.last().body(), StandardCharsets.UTF_8))
			.contains("【云市场】您的验证码是 123456");
	}

	@ParameterizedTest
	@ValueSource(strings = { "alibaba", "baidu", "buding_v2", "chuanglan", "cloopen", "ctyun", "danmi", "dingzhong",
			"emay", "huawei", "jiguang", "lianlu", "luosimao", "mas", "netease", "qiniu", "mysubmail", "tencent",
			"unisms", "yixintong", "yunpian", "zhutong" })
	void everySupplierThatTheLibraryKnowsCanBeSet(String name) {
		MockEnvironment settings = new MockEnvironment().withProperty("ruzhu.sms.account.signature", "云市场")
			.withProperty("ruzhu.sms.account.access-key-id", "KEY-1")
			.withProperty("ruzhu.sms.account.access-key-secret", SECRET);

		assertThat(new SmsSuppliers(name, Binder.get(settings)).open("any").getSupplier()).isEqualTo(name);
	}

	@Test
	void anAccountThatIsNotCompleteIsSaid() {
		MockEnvironment settings = new MockEnvironment();
		SmsSuppliers suppliers = new SmsSuppliers("tencent", Binder.get(settings));
		assertThatExceptionOfType(BrokenSmsException.class).isThrownBy(() -> suppliers.open("any"))
			.withMessageContaining("ruzhu.sms.account.signature is missing");

		settings.setProperty("ruzhu.sms.account.signature", "【云市场】");
		assertThatExceptionOfType(BrokenSmsException.class).isThrownBy(() -> suppliers.open("any"))
			.withMessageContaining("has brackets");

		settings.setProperty("ruzhu.sms.account.signature", "云市场");
		assertThatExceptionOfType(BrokenSmsException.class).isThrownBy(() -> suppliers.open("any"))
			.withMessageContaining("ruzhu.sms.account.access-key-id");
	}

	@Test
	void aSupplierThatNobodyKnowsIsSaid() {
		assertThatExceptionOfType(BrokenSmsException.class)
			.isThrownBy(() -> new SmsSuppliers("pigeon", Binder.get(new MockEnvironment())))
			.withMessageContaining("'pigeon' is no supplier; known: [alibaba,");
	}

}
