package org.ruzhu.desk.queue.web;

import java.security.Principal;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.ruzhu.desk.queue.Colleagues;
import org.ruzhu.desk.queue.QueueOutcome;
import org.ruzhu.desk.queue.process.TaskQueue;

/**
 * Staff take the next task, several at once, or reassign what an absent colleague has.
 */
@Controller
@RequestMapping("/staff/queues")
class QueueController {

	private static final String PAGE = "redirect:/staff/queues";

	private static final String IN_TASKLIST = "redirect:/camunda/app/tasklist/default/#/?task=";

	private final TaskQueue queue;

	private final Colleagues colleagues;

	QueueController(TaskQueue queue, Colleagues colleagues) {
		this.queue = queue;
		this.colleagues = colleagues;
	}

	@GetMapping
	String show(@RequestParam(defaultValue = "") String of, Principal staff, Model model) {
		model.addAttribute("colleagues", this.colleagues.of(staff.getName()));
		model.addAttribute("waiting", this.queue.unassignedCount(staff.getName()));
		model.addAttribute("free", this.queue.unassigned(staff.getName()));
		model.addAttribute("of", of);
		model.addAttribute("taken", of.isBlank() ? List.of() : this.queue.takenBy(staff.getName(), of));
		model.addAttribute("most", TaskQueue.PAGE);
		return "queue/queues";
	}

	@PostMapping("/next")
	String next(Principal staff, RedirectAttributes told) {
		return this.queue.claimNext(staff.getName()).map(IN_TASKLIST::concat).orElseGet(() -> {
			told.addFlashAttribute("nothing", true);
			return PAGE;
		});
	}

	@PostMapping("/claim")
	String claim(@RequestParam(defaultValue = "") List<String> task, Principal staff, RedirectAttributes told) {
		return tell(this.queue.claim(staff.getName(), task), "", told);
	}

	/**
	 * @param to who gets the tasks; nobody means back to the group
	 */
	@PostMapping("/assign")
	String assign(@RequestParam(defaultValue = "") List<String> task, @RequestParam(defaultValue = "") String to,
			@RequestParam(defaultValue = "") String of, Principal staff, RedirectAttributes told) {
		return tell(to.isBlank() ? this.queue.giveBack(staff.getName(), task)
				: this.queue.assign(staff.getName(), task, to), of, told);
	}

	private static String tell(QueueOutcome outcome, String of, RedirectAttributes told) {
		if (outcome.isAllUnknown()) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		told.addFlashAttribute("outcome", outcome);
		if (!of.isBlank()) {
			told.addAttribute("of", of);
		}
		return PAGE;
	}

}
