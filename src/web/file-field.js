import { html, useEffect, useRef, useState } from './vendor/htm-preact.js';
import { fileSize } from './wording.js';

const accepted = '.pdf,.docx,.odt,.rtf,.html,.htm,.txt';

/** A file to choose, or to drop anywhere on the page. */
export function FileField({ file, onChoose, describedBy }) {
	const input = useRef(null);
	const isOver = useDroppedFile((dropped) => {
		input.current.value = '';
		onChoose(dropped);
	});
	const remove = () => {
		input.current.value = '';
		onChoose(null);
		input.current.focus();
	};
	return html`<div class=${`drop ${isOver ? 'is-over' : ''} ${file === null ? '' : 'has-file'}`}>
		<input
			type="file"
			id="resume-file"
			class="sr-only"
			accept=${accepted}
			ref=${input}
			aria-describedby=${describedBy || 'resume-types'}
			onChange=${(event) => event.currentTarget.files[0] && onChoose(event.currentTarget.files[0])}
		/>
		<label for="resume-file">
			<${Sheet} />
			${
				file === null
					? html`<span class="drop-words"><strong>Choose a file</strong> or drop it here</span>`
					: html`<span class="drop-words file-name">${file.name}</span>`
			}
		</label>
		<p class="quiet" id="resume-types">
			${file === null ? 'PDF, DOCX, ODT, RTF, HTML or TXT' : `${fileSize(file.size)} · `}
			${file !== null && html`<button type="button" class="link" onClick=${remove}>Remove</button>`}
		</p>
	</div>`;
}

function Sheet() {
	return html`<svg class="sheet" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
		<path d="M6 2.8h8l4.5 4.5v14H6zM13.8 3v4.6h4.5M9 12h6.5M9 15.5h6.5" />
	</svg>`;
}

/** Whether a file is held over the page; the one that is dropped is handed on. */
function useDroppedFile(onDrop) {
	const [isOver, setOver] = useState(false);
	const handle = useRef(onDrop);
	handle.current = onDrop;
	useEffect(() => {
		const over = (event) => {
			// Without this the browser would leave the page for the file.
			event.preventDefault();
			setOver(event.dataTransfer?.types.includes('Files') ?? false);
		};
		const leave = (event) => event.relatedTarget === null && setOver(false);
		const drop = (event) => {
			event.preventDefault();
			setOver(false);
			const [file] = event.dataTransfer?.files ?? [];
			if (file !== undefined) handle.current(file);
		};
		addEventListener('dragover', over);
		addEventListener('dragleave', leave);
		addEventListener('drop', drop);
		return () => {
			removeEventListener('dragover', over);
			removeEventListener('dragleave', leave);
			removeEventListener('drop', drop);
		};
	}, []);
	return isOver;
}
