import { html, useState } from './vendor/htm-preact.js';
import { countries, labels } from './wording.js';

const currencies = 'EUR GBP USD AUD BRL CAD CHF CZK DKK HUF ILS INR JPY MXN NOK NZD PLN RON SEK SGD ZAR'.split(' ');
const gates = ['experience', 'education', 'certification', 'skill', 'language', 'location', 'authorisation'];

/** The options, folded away: most rankings need none of them. */
export function OptionFields() {
	const [set, setSet] = useState(0);
	const follow = (event) => setSet(howMany(optionsOf(new FormData(event.currentTarget.closest('form')))));
	return html`<details class="options" onChange=${follow}>
		<summary>Options ${set > 0 && html`<span class="badge badge-set">${set} set</span>`}</summary>
		<div class="field">
			<label for="country">Country</label>
			<select id="country" name="country">
				<option value="">Any</option>
				${countries().map(({ code, name }) => html`<option value=${code}>${name}</option>`)}
			</select>
		</div>
		<${Choice} name="workMode" label="Work mode" />
		<${Choice} name="employmentType" label="Employment type" />
		<fieldset class="field pay-field">
			<legend>Pays at least, a year</legend>
			<input type="number" name="salaryMin" min="0" step="1000" inputmode="numeric" aria-label="Amount" />
			<select name="currency" aria-label="Currency">
				${currencies.map((code) => html`<option>${code}</option>`)}
			</select>
		</fieldset>
		<fieldset class="field gates">
			<legend>Rule a role out where a must-have is not met on</legend>
			${gates.map(
				(gate) =>
					html`<label class="check"><input type="checkbox" name="gates" value=${gate} />${labels.kind[gate]}</label>`,
			)}
		</fieldset>
		<div class="field">
			<label class="check"><input type="checkbox" name="keep" aria-describedby="keep-note" />Keep the ranking</label>
			<p class="quiet" id="keep-note">For some hours, with its quotes; never the file. You can erase it at once.</p>
		</div>
	</details>`;
}

function Choice({ name, label }) {
	return html`<div class="field">
		<label for=${name}>${label}</label>
		<select id=${name} name=${name}>
			<option value="">Any</option>
			${Object.entries(labels[name]).map(([value, words]) => html`<option value=${value}>${words}</option>`)}
		</select>
	</div>`;
}

/** The options of the API from the form's fields. */
export function optionsOf(form) {
	const filters = {};
	for (const name of ['country', 'workMode', 'employmentType']) if (form.get(name)) filters[name] = form.get(name);
	if (form.get('salaryMin')) filters.salary = { min: Number(form.get('salaryMin')), currency: form.get('currency') };
	return { filters, gates: form.getAll('gates'), keep: form.has('keep') };
}

function howMany({ filters, gates: ruledOut, keep }) {
	return Object.keys(filters).length + ruledOut.length + (keep ? 1 : 0);
}
