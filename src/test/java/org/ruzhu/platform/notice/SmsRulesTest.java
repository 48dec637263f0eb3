package org.ruzhu.platform.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.ruzhu.platform.engine.ProcessFolder;
import org.ruzhu.platform.notice.channel.BrokenSmsException;
import org.ruzhu.platform.notice.channel.Sms;
import org.ruzhu.platform.notice.channel.SmsSettings;

import static org.assertj.core.api.Assertions.assertThat;

/** What stops the start, so that it does not stop a text on its way. */
class SmsRulesTest {

	private static final String ORDER = "申请 [(${caseId})] 在[(${market})]通过";

	@TempDir
	private Path forms;

	private ApplicationContextRunner runner;

	@BeforeEach
	void twoNotices() throws IOException {
		this.runner = new ApplicationContextRunner()
			.withUserConfiguration(Rules.class, ProcessFolder.class, NoticeTemplates.class, SmsRules.class)
			.withPropertyValues("ruzhu.forms=" + this.forms);
		Files.createDirectory(this.forms.resolve("notices"));
		write("code.sms.zh-CN.txt", "验证码 [(${code})]");
		write("code.sms.en.txt", "Code [(${code})]");
		write("approved.sms.zh-CN.txt", ORDER);
		write("approved.sms.en.txt", "[(${market})] approved [(${caseId})]");
	}

	@Test
	void whatKeepsTheRulesStarts() {
		this.runner.run((context) -> assertThat(context).hasNotFailed());
		this.runner
			.withPropertyValues("ruzhu.sms.supplier=alibaba", "ruzhu.sms.templates.code=T-1",
					"ruzhu.sms.templates.approved-zh=T-2", "ruzhu.sms.markets.south.templates.approved-en=T-3",
					"ruzhu.sms.markets.north.templates.approved=T-4")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void everyTemplateThatIsMissingIsNamedAtOnce() {
		this.runner
			.withPropertyValues("ruzhu.sms.supplier=alibaba", "ruzhu.sms.templates.code-zh=T-1",
					"ruzhu.sms.markets.south.templates.approved=T-2")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(BrokenSmsException.class)
				.hasMessageContaining("code in north (en)")
				.hasMessageContaining("code in south (en)")
				.hasMessageContaining("approved in north (zh)")
				.hasMessageNotContaining("approved in south")
				.hasMessageNotContaining("code in north (zh)"));
	}

	@Test
	void aSupplierThatKeepsNoTemplatesNeedsNone() {
		this.runner.withPropertyValues("ruzhu.sms.supplier=luosimao", "ruzhu.sms.whole-text=true")
			.run((context) -> assertThat(context).hasNotFailed());
	}

	@Test
	void anOrderNamesTheFactsOfTheText() {
		this.runner
			.withPropertyValues("ruzhu.sms.supplier=tencent", "ruzhu.sms.templates.code=T-1",
					"ruzhu.sms.templates.approved=T-2", "ruzhu.sms.parameters.approved=market,product")
			.run((context) -> assertThat(context.getStartupFailure()).rootCause()
				.isInstanceOf(BrokenSmsException.class)
				.hasMessageContaining("ruzhu.sms.parameters.approved names [market, product]"));
	}

	@Test
	void aTextHasNoSignatureOfItsOwn() throws IOException {
		write("code.sms.zh-CN.txt", "验证码\n【云市场】[(${code})]");

		this.runner.run((context) -> assertThat(context.getStartupFailure()).rootCause()
			.isInstanceOf(BrokenNoticeException.class)
			.hasMessageContaining("forms/notices/code.sms.zh-CN.txt, line 2: has the brackets"));
	}

	/** 14 letters for the signature and 35 for the fact are set aside. */
	@ParameterizedTest
	@CsvSource({ "152,true", "153,false" })
	void aTextHasAnEnd(int letters, boolean fits) throws IOException {
		write("code.sms.zh-CN.txt", "字".repeat(letters) + "[(${code})]");

		this.runner.run((context) -> {
			if (fits) {
				assertThat(context).hasNotFailed();
			}
			else {
				assertThat(context.getStartupFailure()).rootCause()
					.hasMessageContaining("code.sms.zh-CN.txt, line 1: may take 4 segments")
					.hasMessageContaining("most-segments allows 3");
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "1,1", "70,1", "71,2", "134,2", "135,3", "201,3", "202,4" })
	void lettersAreCountedAsTheNetworksCountThem(int letters, int segments) {
		assertThat(SmsRules.segments(letters)).isEqualTo(segments);
	}

	@Test
	void whatAMarketTellsBySmsHasATextForIt() throws IOException {
		write("due.zh-CN.txt", "到期\n请缴纳。");

		this.runner.run((context) -> assertThat(context.getStartupFailure()).rootCause()
			.isInstanceOf(BrokenSmsException.class)
			.hasMessageContaining("The market north tells due by SMS, but forms/notices has no due.sms texts"));
	}

	private void write(String name, String text) throws IOException {
		Files.writeString(this.forms.resolve("notices").resolve(name), text);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableConfigurationProperties(SmsSettings.class)
	static class Rules {

		@Bean
		Channels everythingBySms() {
			return new Channels() {

				@Override
				public List<String> named(String marketId) {
					return List.of();
				}

				@Override
				public boolean isDeclinable(String marketId, String template) {
					return false;
				}

				@Override
				public List<String> of(String marketId, String template) {
					return List.of("sms", "email");
				}

				@Override
				public SmsHours smsHours(String marketId) {
					return new SmsHours(LocalTime.MIN, LocalTime.MAX, 10, List.of());
				}

				@Override
				public List<String> markets() {
					return List.of("north", "south");
				}

			};
		}

		@Bean
		Sms nothingLeaves() {
			return (message) -> false;
		}

	}

}
